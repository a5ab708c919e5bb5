"""What ships is found, in a checkout as in a wheel."""

import hashlib

from studyapp import places


def test_the_sample_is_shipped_letter_for_letter() -> None:
    content = places.SAMPLE.read_bytes()

    assert len(content.decode("utf-8")) == 5721
    assert hashlib.sha256(content).hexdigest() == SAMPLE_SHA256


def test_resources_and_packs_are_found() -> None:
    assert (places.RESOURCES / "icons").is_dir()
    assert (places.QUESTIONS / "soviet-japanese-war-1945" / "pack.yaml").is_file()


SAMPLE_SHA256 = "2c968c8c4a585185d0bc26fb2fbb954b21b855d03f8aec1be66b15f32825148f"
