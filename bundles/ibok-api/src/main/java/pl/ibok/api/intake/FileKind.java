package pl.ibok.api.intake;

import java.util.EnumSet;
import java.util.Set;

/** Kinds of files that people may send, recognised by their content. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name's ending without the dot. */
    public String ending() {
        return ending;
    }

    /** What a customer may attach: documents and pictures. */
    public static Set<FileKind> attachments() {
        return EnumSet.of(PDF, JPEG, PNG, HEIC, DOCX, ODT);
    }
}
