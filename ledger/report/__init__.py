"""What others read: plots and pages, from values."""
