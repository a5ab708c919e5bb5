"""Author: a pack's files beside what is wrong with them."""
