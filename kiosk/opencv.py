"""OpenCV as the kiosk wants it: import `cv2` from here, never directly.

One thread, because the cores belong to the network; no chatter of its own on stderr; a device
that hangs is given up after five seconds; a picture file of more than a hundred million pixels
is refused instead of filling the memory; and none of the environment variables that make Qt,
in this process and its children, look for plug-ins inside OpenCV.
"""

import os

os.environ.setdefault("OPENCV_LOG_LEVEL", "FATAL")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "5")
os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", "100000000")

import cv2

for _name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    if "cv2" in os.environ.get(_name, ""):
        del os.environ[_name]
cv2.setNumThreads(1)

__all__ = ["cv2"]
