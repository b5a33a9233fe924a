"""The guide on paper: PDFs and pictures, made with Typst."""
