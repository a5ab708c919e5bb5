"""The words of the field: frozen values and rules, standard library only."""
