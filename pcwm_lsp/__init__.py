"""The language server: the only room that knows the Language Server Protocol.

`cli` starts a `transport`, which feeds messages to the `server`. The server keeps one `document` per open buffer,
lets `scheduling` decide when its newest version is analysed by the worker thread of `analysis`, and answers from
immutable results. `features` holds one file per feature; each takes a snapshot first and then works on plain data.
"""
