"""The picture as numbers: index, density, label layout, axis; no Qt."""
