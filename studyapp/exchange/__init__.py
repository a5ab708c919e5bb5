"""Other programs' files in and out: one file each."""
