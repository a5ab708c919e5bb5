"""Write a pack: its folder, its files as texts, what was typed and not saved. Touches no store."""
