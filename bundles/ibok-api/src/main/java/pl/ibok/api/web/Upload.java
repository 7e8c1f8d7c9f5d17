package pl.ibok.api.web;

import java.io.IOException;
import java.io.InputStream;

/** A file sent with a form, kept in a scratch file until the request ends. The type and name claimed by the sender prove nothing. */
public interface Upload {

    /** Name as sent, stripped of any path. */
    String name();

    /** In bytes. */
    long size();

    InputStream open() throws IOException;
}
