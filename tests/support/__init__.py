"""What tests share: builds, readers of what is made, and a reader's hands in the browser."""
