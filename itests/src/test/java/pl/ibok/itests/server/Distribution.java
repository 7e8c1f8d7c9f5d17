package pl.ibok.itests.server;

import java.nio.file.Path;

/** The archive under test. */
final class Distribution {
    static final Path ARCHIVE = Path.of(System.getProperty("ibok.distribution")).normalize();
    static final Path WORK = Path.of(System.getProperty("ibok.work")).toAbsolutePath();

    private Distribution() {}
}
