//! What no-tls promises, tried from outside: the tests are in `tests/`.
