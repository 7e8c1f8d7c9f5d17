package pl.ibok.portal.look;

import freemarker.template.TemplateModelException;

/** A model whose values can be had as they are in Java, for parts that are made there. */
public interface Fields {

    /**
     * The value of a component or of a method without arguments.
     *
     * @throws TemplateModelException when there is none of that name
     */
    Object plain(String name) throws TemplateModelException;
}
