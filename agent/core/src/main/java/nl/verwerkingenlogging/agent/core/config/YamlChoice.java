package nl.verwerkingenlogging.agent.core.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** A choice as the file has it. */
final class YamlChoice {

    private final YamlNode.Mapping node;
    private final Map<String, String> map = new LinkedHashMap<>();

    private YamlChoice(YamlNode.Mapping node, YamlNode.Mapping texts) {
        this.node = node;
        for (String value : texts.entries().keySet()) {
            YamlNode.Scalar text = texts.scalar(value);
            map.put(value, text == null ? "" : text.text());
        }
    }

    /** The choice, or null when a part without which there is none is missing and was reported. */
    static YamlChoice of(YamlNode.Mapping node) {
        YamlNode.Mapping texts = node.mapping(StructureCheck.MAP);
        return node.scalar(StructureCheck.FROM) == null || texts == null ? null : new YamlChoice(node, texts);
    }

    String from() {
        return node.scalar(StructureCheck.FROM).text();
    }

    Map<String, String> map() {
        return map;
    }

    /** The text for what is not listed, or null. */
    String otherwise() {
        YamlNode.Scalar otherwise = node.scalar(StructureCheck.OTHERWISE);
        return otherwise == null ? null : otherwise.text();
    }

    /** Where a part stands, as {@link RuleValues#at(java.util.function.Function)} asks for it. */
    Place placeOf(String part) {
        String inMap = StructureCheck.MAP + ".";
        YamlNode found = part.startsWith(inMap)
                ? node.mapping(StructureCheck.MAP).get(part.substring(inMap.length()))
                : node.get(part);
        return found == null ? node.place() : found.place();
    }
}
