"""Which shape is wanted at a place within another, and how what is there is written."""

from typing import get_args, get_origin

from studyapp.packs.fields import Shape

Loc = tuple[int | str, ...]


def shape_at(shape: type[Shape], loc: Loc) -> type[Shape]:
    """Return the shape of what lies at a place in another one."""
    for part in loc:
        field = shape.model_fields.get(str(part))
        shape = shape if field is None else _shape_in(field.annotation) or shape
    return shape


def _shape_in(annotation: object) -> type[Shape] | None:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    return next(filter(None, map(_shape_in, get_args(annotation))), None)


def example_at(shape: type[Shape], loc: Loc) -> str:
    """Return how to write what lies at a place in a shape, "" if that cannot be said in short.

    Dots stand for the values, and what may be left out is.
    """
    for part in loc:
        if isinstance(part, str):
            field = shape.model_fields.get(part)
            inner = None if field is None else _shape_in(field.annotation)
            if field is None or inner is None or _has_own_keys(field.annotation):
                return ""
            shape = inner
    keys = [f"{name}: ..." for name, field in shape.model_fields.items() if field.is_required()]
    return f"{{{', '.join(keys)}}}" if keys else ""


def _has_own_keys(annotation: object) -> bool:
    """Return whether authors choose keys themselves somewhere in what is wanted."""
    return get_origin(annotation) is dict or any(map(_has_own_keys, get_args(annotation)))
