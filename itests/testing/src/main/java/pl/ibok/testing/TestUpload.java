package pl.ibok.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import pl.ibok.api.web.Upload;

/** A file as a form sends it. */
public final class TestUpload implements Upload {
    private final String name;
    private final byte[] content;

    public TestUpload(String name, String content) {
        this(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestUpload(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
