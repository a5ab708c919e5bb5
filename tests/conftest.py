"""What every test stands on: Qt without a screen, set before anything loads Qt."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)
