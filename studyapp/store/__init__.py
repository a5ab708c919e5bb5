"""The learner's database; the only room that knows SQLAlchemy."""
