package pl.ibok.registration.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Files;
import pl.ibok.api.web.Upload;

/** Takes in what people send along, before any transaction begins: an antivirus may take its time, and nobody else's case waits for it. */
public final class Reception {
    /** Bytes of one file. */
    public static final long MOST_BYTES = 15L * 1024 * 1024;

    private final Intake intake;
    private final Files files;

    public Reception(Intake intake, Files files) {
        this.intake = intake;
        this.files = files;
    }

    /**
     * Takes the files in; call it outside of transactions and close what it gives.
     *
     * @param uploads by the question they answer; those of "" answer none
     * @throws Intake.Refused when a file must not come in; none is kept then
     */
    public Received take(Map<String, List<Upload>> uploads) {
        List<Received.One> taken = new ArrayList<>();
        Received received = new Received(files, taken);
        try {
            uploads.forEach((field, each) -> each.forEach(upload -> taken.add(new Received.One(
                    field.isEmpty() ? null : field, intake.take(upload, FileKind.attachments(), MOST_BYTES)))));
            return received;
        } catch (RuntimeException | Error e) {
            received.close();
            throw e;
        }
    }
}
