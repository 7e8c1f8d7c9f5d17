package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code <@kit.kept part by>}: a part of the frame that looks the same to many visitors, drawn once for all that it depends on ({@code by}) and kept. Never for what
 * belongs to one person. One for each module.
 */
public final class Kept implements TemplateDirectiveModel {
    /** A handful of parts for each kind of visitor and each current entry of the menu; more would be a mistake in a template. */
    private static final int MOST = 300;

    private final Map<List<Object>, String> parts = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        List<Object> key = key(env, parameters);
        String part = parts.get(key);
        if (part == null) {
            StringWriter drawn = new StringWriter(2048);
            body.render(drawn);
            part = drawn.toString();
            if (parts.size() >= MOST) {
                parts.clear();
            }
            parts.put(key, part);
        }
        env.getOut().write(part);
    }

    private static List<Object> key(Environment env, Map<?, ?> parameters) throws TemplateException {
        DefaultObjectWrapper wrapper = (DefaultObjectWrapper) env.getObjectWrapper();
        TemplateSequenceModel by = (TemplateSequenceModel) parameters.get("by");
        List<Object> key = new ArrayList<>(by.size() + 1);
        key.add(Markup.text(parameters, "part"));
        for (int i = 0; i < by.size(); i++) {
            key.add(wrapper.unwrap(by.get(i)));
        }
        return key;
    }
}
