package pl.ibok.portal.page;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Map;

/** What a page's template finds: the portal's names, then the components of the page's model; the model itself is {@code model}. */
final class Root implements TemplateHashModel {
    private final Map<String, Object> names;
    private final Object model;
    private final TemplateModel wrapped;
    private final ModelWrapper wrapper;
    private final Map<String, TemplateModel> wrappedNames = new HashMap<>();

    Root(Map<String, Object> names, Object model, ModelWrapper wrapper) throws TemplateModelException {
        this.names = names;
        this.model = model;
        this.wrapper = wrapper;
        this.wrapped = wrapper.wrap(model);
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        Object known = names.get(name);
        if (known != null) {
            TemplateModel seen = wrappedNames.get(name);
            if (seen == null) {
                seen = wrapper.wrap(known);
                wrappedNames.put(name, seen);
            }
            return seen;
        }
        if (name.equals("model")) {
            return wrapped;
        }
        return wrapped instanceof TemplateHashModel hash && model != null ? hash.get(name) : null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
