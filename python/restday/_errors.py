"""What a run can end with besides a result."""


class RestdayError(RuntimeError):
    """The program could not do it; the message says what happened, where, and what to do."""


class RestdayWarning(UserWarning):
    """The program did it, and has something to say."""
