package dev.cairn.catalog.gitsync.jgit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What a fetch may still take, of bytes and of time. For one fetch and one thread. */
final class Budget {

    /** More was sent than is taken. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** It took longer than is waited for. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final long deadline;
    private long left;

    Budget(long bytes, Duration time) {
        this.left = bytes;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /**
     * The same bytes, which end with a fault when there are too many or they come too slowly.
     *
     * @param most of this stream, beside what all have together
     * @param cutOff ends the connection: to close the stream alone would read it to its end, which may never come
     */
    InputStream watching(InputStream stream, long most, Runnable cutOff) {
        return new Watched(stream, most, cutOff);
    }

    private final class Watched extends FilterInputStream {

        private final Runnable cutOff;
        private long leftHere;

        private Watched(InputStream stream, long most, Runnable cutOff) {
            super(stream);
            this.leftHere = most;
            this.cutOff = cutOff;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            spend(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            spend(Math.max(0, count));
            return count;
        }

        private void spend(int count) throws IOException {
            left -= count;
            leftHere -= count;
            if (left < 0 || leftHere < 0) {
                cutOff.run();
                throw new TooMuch();
            }
            if (System.nanoTime() - deadline > 0) {
                cutOff.run();
                throw new TooLong();
            }
        }
    }
}
