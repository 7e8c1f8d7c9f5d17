package pl.ibok.portal.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;
import pl.ibok.api.web.Upload;

/** Reads multipart bodies; files go to scratch files. */
public final class Uploads {
    private static final int MOST_PARTS = 200;
    private static final long MOST_FIELD_BYTES = 1 << 20;

    private final Path folder;

    /** @param folder for scratch files; made when it is first needed */
    public Uploads(Path folder) {
        this.folder = folder;
    }

    Body read(HttpServletRequest request, long mostBytes) throws IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw new BodyRefused(413, "More was sent than is taken");
        }
        Map<String, List<String>> fields = new HashMap<>();
        Map<String, List<Upload>> uploads = new HashMap<>();
        List<Path> scratch = new ArrayList<>();
        Body body = new Body(fields, uploads, Set.of(), scratch);
        try (InputStream in = new LimitedStream(request.getInputStream(), mostBytes)) {
            FileItemIterator parts = new FileUpload().getItemIterator(new Sent(request, in));
            for (int count = 1; parts.hasNext(); count++) {
                if (count > MOST_PARTS) {
                    throw new BodyRefused(413, "Too many parts");
                }
                take(parts.next(), fields, uploads, scratch);
            }
            return body;
        } catch (FileUploadException e) {
            body.close();
            throw new BodyRefused(400, "The multipart body is broken");
        } catch (RuntimeException | IOException e) {
            body.close();
            throw e;
        }
    }

    private void take(
            FileItemStream part,
            Map<String, List<String>> fields,
            Map<String, List<Upload>> uploads,
            List<Path> scratch)
            throws IOException {
        try (InputStream in = new BufferedInputStream(part.openStream())) {
            if (part.isFormField()) {
                byte[] text = new LimitedStream(in, MOST_FIELD_BYTES).readAllBytes();
                BodyReader.put(fields, part.getFieldName(), new String(text, StandardCharsets.UTF_8));
                return;
            }
            Path file = Files.createTempFile(Files.createDirectories(folder), "upload", null);
            scratch.add(file);
            long size = Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            String name = bareName(part.getName());
            // A file input left empty arrives as a part without a name and without bytes.
            if (size > 0 || !name.isEmpty()) {
                uploads.computeIfAbsent(part.getFieldName(), n -> new ArrayList<>())
                        .add(new Scratch(name, size, file));
            }
        }
    }

    /** Deletes what a killed server left behind. */
    public void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.newDirectoryStream(folder, "upload*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The scratch folder can't be swept", e);
        }
    }

    private static String bareName(String sent) {
        String name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }

    private record Scratch(String name, long size, Path file) implements Upload {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    private record Sent(HttpServletRequest request, InputStream in) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return request.getContentLength();
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }
    }
}
