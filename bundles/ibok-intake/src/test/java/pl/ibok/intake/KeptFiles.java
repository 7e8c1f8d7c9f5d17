package pl.ibok.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Files;

/** Remembers what was kept. */
final class KeptFiles implements Files {
    final List<byte[]> contents = new ArrayList<>();

    @Override
    public StoredFile put(String name, String mediaType, InputStream content) {
        try {
            byte[] bytes = content.readAllBytes();
            contents.add(bytes);
            return new StoredFile(new UUID(0, contents.size()), name, mediaType, bytes.length, "", Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<StoredFile> find(UUID id) {
        return Optional.empty();
    }

    @Override
    public void writeTo(UUID id, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream open(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(UUID id) {
        throw new UnsupportedOperationException();
    }
}
