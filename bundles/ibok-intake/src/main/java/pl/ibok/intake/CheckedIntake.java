package pl.ibok.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.web.Upload;

/**
 * Checks a file in the order of cost: size, kind, what is in it, the antivirus; then takes what pictures tell about their maker out of them and keeps the file.
 */
public final class CheckedIntake implements Intake, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedIntake.class);
    private static final int MEGABYTE = 1024 * 1024;

    private final Files files;
    private final ClamAv antivirus;

    /** @param antivirus {@code host:port} of a ClamAV daemon; null or blank = there is none */
    public CheckedIntake(Files files, String antivirus) {
        this.files = files;
        this.antivirus = antivirus == null || antivirus.isBlank() ? null : ClamAv.at(antivirus);
    }

    /** As Blueprint makes it: the antivirus is {@code IBOK_CLAMAV}. */
    public CheckedIntake(Files files) {
        this(files, System.getenv("IBOK_CLAMAV"));
    }

    @Override
    public StoredFile take(Upload upload, Set<FileKind> allowed, long most) {
        byte[] content = read(upload, most);
        FileKind kind = Kinds.of(content)
                .filter(allowed::contains)
                .orElseThrow(() -> new Refused("intake.kind", words(allowed)));
        byte[] safe =
                switch (kind) {
                    case PDF -> checked(content, PdfCheck::check);
                    case DOCX, XLSX, ODT -> checked(content, ArchiveCheck::check);
                    case JPEG -> Jpeg.withoutMetadata(content);
                    case PNG -> Png.withoutMetadata(content);
                    case HEIC -> Heic.withoutMetadata(content);
                    case TEXT -> content;
                };
        if (antivirus != null) {
            scan(content);
        }
        return files.put(SafeName.of(upload.name(), kind), kind.mediaType(), new ByteArrayInputStream(safe));
    }

    private static byte[] read(Upload upload, long most) {
        if (upload.size() > most) {
            throw tooLarge(most);
        }
        try (InputStream stream = upload.open()) {
            byte[] content = stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (content.length > most) {
                throw tooLarge(most);
            }
            if (content.length == 0) {
                throw new Refused("intake.empty");
            }
            return content;
        } catch (IOException e) {
            LOG.info("An upload can't be read: {}", e.toString());
            throw new Refused("intake.damaged");
        }
    }

    private static Refused tooLarge(long most) {
        return new Refused("intake.tooLarge", Math.max(1, most / MEGABYTE));
    }

    private static byte[] checked(byte[] content, java.util.function.Consumer<byte[]> check) {
        check.accept(content);
        return content;
    }

    private void scan(byte[] content) {
        String found;
        try {
            found = antivirus.scan(content);
        } catch (ClamAv.TooLong e) {
            LOG.warn(
                    "A file of {} bytes was refused: the antivirus takes no such (StreamMaxLength of clamd.conf): {}",
                    content.length,
                    e.getMessage());
            throw new Refused("intake.unchecked");
        } catch (IOException e) {
            // Not checked is not clean.
            LOG.warn("The antivirus did not answer, so a file was refused: {}", e.toString());
            throw new Refused("intake.later");
        }
        if (!found.isEmpty()) {
            LOG.warn("A file was refused for {}", found);
            throw new Refused("intake.infected");
        }
    }

    private static String words(Set<FileKind> allowed) {
        return allowed.stream()
                .sorted()
                .map(kind -> kind.ending().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String name() {
        return "antivirus";
    }

    @Override
    public Health check() {
        return antivirus == null || antivirus.answers()
                ? Health.up()
                : Health.degraded("the antivirus does not answer: no file comes in");
    }
}
