package pl.ibok.forms.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One edition of a form.
 *
 * @param validTo the day before the next one begins, or null
 */
public record Edition(
        int number, LocalDate validFrom, LocalDate validTo, Instant addedAt, String addedBy, List<File> files) {

    /** The file of that ending. */
    public Optional<File> file(String kind) {
        return files.stream().filter(file -> file.kind().equals(kind)).findFirst();
    }

    /**
     * @param kind ending without the dot: pdf, docx, odt
     * @param size in bytes
     * @param sha256 hex
     * @param fillable a PDF with fields
     */
    public record File(String kind, UUID id, String name, long size, String sha256, boolean fillable) {}
}
