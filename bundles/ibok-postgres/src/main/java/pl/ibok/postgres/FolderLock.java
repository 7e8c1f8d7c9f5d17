package pl.ibok.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second server of ours off a data folder. The system releases it when the process dies, however it dies. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a folder, or nothing when somebody else has it. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another one in this very process: as good as taken.
        }
        channel.close();
        return Optional.empty();
    }

    /** Takes the lock of a folder as soon as no other process has it. */
    public static FolderLock await(Path folder) throws IOException {
        FileChannel channel = open(folder);
        channel.lock();
        return new FolderLock(channel);
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
