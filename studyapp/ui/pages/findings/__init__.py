"""What was found in a passage, to be looked through and decided on."""
