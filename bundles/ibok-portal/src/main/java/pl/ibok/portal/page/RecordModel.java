package pl.ibok.portal.page;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import pl.ibok.portal.look.Fields;

/**
 * A record in a template, public or not: {@code row.date}, {@code row.date()} and {@code row.words(1)} work alike. FreeMarker's own
 * wrapper sees only public classes, and pages' models are package-private.
 */
class RecordModel
        implements MethodCallAwareTemplateHashModel,
                AdapterTemplateModel,
                WrapperTemplateModel,
                TemplateScalarModel,
                Fields {
    private final Object value;
    private final Members members;
    private final ModelWrapper wrapper;

    RecordModel(Object value, Members members, ModelWrapper wrapper) {
        this.value = value;
        this.members = members;
        this.wrapper = wrapper;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        Members.Member member = members.find(name, 0);
        if (member != null) {
            return wrapper.wrap(member.call(value));
        }
        return members.has(name) ? method(name) : null;
    }

    @Override
    public Object plain(String name) throws TemplateModelException {
        Members.Member member = members.find(name, 0);
        if (member == null) {
            throw new TemplateModelException(value.getClass().getName() + " has no " + name);
        }
        return member.call(value);
    }

    @Override
    public TemplateModel getBeforeMethodCall(String name) {
        return method(name);
    }

    private TemplateMethodModelEx method(String name) {
        return arguments -> {
            Members.Member member = members.find(name, arguments.size());
            if (member == null) {
                throw new TemplateModelException(
                        value.getClass().getName() + " has no " + name + " of " + arguments.size() + " arguments");
            }
            return wrapper.wrap(member.call(value, wrapper, arguments));
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public String getAsString() {
        return value.toString();
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return value;
    }

    @Override
    public Object getWrappedObject() {
        return value;
    }
}
