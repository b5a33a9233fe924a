"""Texts as authors might write them, by slip or on purpose: near-Markdown, near-YAML, odd letters, broken bytes."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

MARKDOWN: Final = r"""
---
title: Oven
description: Heat.
order: 1
# Oven { #oven }
## Steam { #steam phase=during evidence=lore }
## What now? { #what-now principle=make-steam }
## What now? { #what-now principle=make-steam kind=multiple options=fixed }
## What comes first? { #first principle=weigh-it kind=order }
## What do you say? { #say principle=weigh-it kind=recall }
### Below { #below
#No heading
   ## Indented
##
!!! do
!!! say "Shy" plain
!!! card
!!! habit
!!!card
??? evidence
???+ note "A \"title\""
    <!-- id: pinned -->
    - Put a pan of water below the loaf
    Steam first, then dry heat.
- [ ] No
- [x] Yes
- [X]
 - [ ] Indented
* [ ] Star
    Why it is so.
1. Mix
2) Rest
1.
> Rest before you fold.
>
```
~~~~ py
``` python title="x"
    ```
<!-- playbook grades -->
<!-- playbook picture net -->
<!-- playbook
-->
<script>alert(1)</script>
<b onclick=x>
<![CDATA[
<?
[a](../b.md#c) ![d](e.png) [f][g]
[g]: javascript:x
| a | b |
|:--|--:|
*a* **b** `c` ``d` e`` \* \` &amp; &#x0; {: #id } {: title="}" }
=== "Tab"
Text: with a colon, and = ~ { } # \ -> arrows :: //
""".strip("\n").split("\n")
"""Lines that mean something to the readers, right and nearly right."""

YAML: Final = r"""
title: Small
about: For the stairs.
principles: [weigh-it, make-steam]
principles:
  - weigh-it
shows: say
shows: [lines]
menu: Menu
progress: "{done} of {total} answered"
crust:
  title: Crust
site_name: Bread
site_url: https://example.org/
extra:
  look: {paper: "#ffffff", ink: black}
  demands: [do, habits]
  licence: 4
key: *nowhere
key: &here {<<: *here}
<<: {a: b}
? [a, b]
: c
- 2026-02-30
a: !!binary "x"
b: !!python/name:os.system
c: !!bool maybe
d: !unknown 1
e: .inf
1: 2
null: ~
"\uD800": x
'unclosed
{[
%YAML 1.1
---
...
""".strip("\n").split("\n")
"""Lines that mean something in YAML files, and some that do not."""

ODD_LETTERS: Final = (
    "aZé\u00df\u4e2d\u05d0\U0001f35e\u0301\u200b\u2028\ufeff\x00\x07\x1f\x7f\x85\xa0 \t*_`#~{}[]()<>&\"'\\:=|!?-"
)
odd_words: Final = st.text(st.one_of(st.sampled_from(ODD_LETTERS), st.characters(codec="utf-8")), max_size=30)


def near(lines: list[str]) -> st.SearchStrategy[str]:
    """Texts of such lines, indented, cut short, run together, or with odd words among them."""
    line = st.one_of(st.sampled_from(lines), odd_words)
    indented = st.builds(lambda blanks, text: " " * blanks + text, st.integers(1, 5), line)
    cut = st.builds(lambda text, at: text[:at], line, st.integers(0, 20))
    whole = st.lists(st.one_of(line, line, st.just(""), indented, cut), max_size=25)
    return st.builds(str.join, st.sampled_from(["\n", "\n", "\n", "\n\n", "\r\n", "\r", " "]), whole)


def spliced(text: str, lines: list[str]) -> st.SearchStrategy[str]:
    """A right text from which some lines were taken, and into which others were put."""
    rows = text.split("\n")
    places = st.integers(0, len(rows))
    change = st.tuples(places, st.integers(0, 3), near(lines))

    def changed(changes: list[tuple[int, int, str]]) -> str:
        found = list(rows)
        for at, gone, more in changes:
            found[at : at + gone] = more.split("\n")
        return "\n".join(found)

    return st.builds(changed, st.lists(change, min_size=1, max_size=4))


def broken(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """The bytes of a text, some of them replaced; or any bytes at all."""

    def put_in(text: str, at: int, more: bytes) -> bytes:
        data = text.encode()
        return data[:at] + more + data[at:]

    whole = st.builds(str.encode, texts)
    return st.one_of(whole, whole, st.builds(put_in, texts, st.integers(0, 200), st.binary(max_size=4)), st.binary())


titles: Final = st.one_of(
    odd_words,
    st.builds(" ".join, st.lists(st.sampled_from(" ".join(MARKDOWN).split()), min_size=1, max_size=6)),
    st.text("abc äß#`{}=\\<>*_-'\"", min_size=1, max_size=20),
).map(lambda text: " ".join(text.split()))
"""Headings on one line, as somebody might give them to `new`."""
