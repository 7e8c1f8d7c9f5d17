package pl.ibok.forms.office;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.web.Upload;

/** Takes an edition's files in. */
final class FileIntake {
    private static final long MOST = 10L * 1024 * 1024;

    private final Intake intake;

    FileIntake(Intake intake) {
        this.intake = intake;
    }

    /** @throws NotTaken with the field whose file must not come in */
    List<StoredFile> take(WithFiles form) {
        List<StoredFile> kept = new ArrayList<>();
        take("pdf", form.pdf(), EnumSet.of(FileKind.PDF), kept);
        take("editable", form.editable(), EnumSet.of(FileKind.DOCX, FileKind.ODT), kept);
        return kept;
    }

    private void take(String field, Upload upload, Set<FileKind> allowed, List<StoredFile> kept) {
        if (upload != null) {
            try {
                kept.add(intake.take(upload, allowed, MOST));
            } catch (Intake.Refused e) {
                throw new NotTaken(field, e);
            }
        }
    }

    /** A file that was refused; takes the whole form back. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final Intake.Refused refused;

        NotTaken(String field, Intake.Refused refused) {
            super(refused.getMessage(), refused);
            this.field = field;
            this.refused = refused;
        }

        void tell(pl.ibok.api.web.Problems problems) {
            problems.add(field, refused.messageKey(), refused.arguments().toArray());
        }
    }
}
