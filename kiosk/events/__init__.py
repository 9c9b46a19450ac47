"""What crosses a thread on the way of one item, from the picture to the till.

Everything here is frozen. Boxes are xyxy in the frame's pixels. `time_s` is the medium's own
time (monotonic seconds for a live camera, the file's time in a replay); `captured_s` is always
the monotonic instant of capture, for latencies; `seen_at` is epoch seconds, for people.
"""
