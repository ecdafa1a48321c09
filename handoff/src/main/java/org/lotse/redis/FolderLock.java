package org.lotse.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second server off a folder whose Redis the first one would stop. The lock goes with its process. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    /** @throws RedisUnavailable if another server has the folder, or it cannot be written */
    FolderLock(Path folder) {
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw taken(folder);
            }
        } catch (OverlappingFileLockException e) {
            throw taken(folder);
        } catch (IOException e) {
            throw new RedisUnavailable("The data folder " + folder + " cannot be used: " + e.getMessage()
                    + ". Give a writable one with --data DIR.");
        }
    }

    private static RedisUnavailable taken(Path folder) {
        return new RedisUnavailable("Another Lotse is running on the data in " + folder
                + "; stop it, or give this one a folder of its own with --data DIR.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
