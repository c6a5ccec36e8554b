namespace QsGen.Institution.Findings;

/// <summary>Rules of the file as a whole, and of YAML itself.</summary>
internal static partial class LoadRules
{
    public static readonly Rule FileReadable = Error(
        "L01",
        "The file can be read.",
        "check the path and the permissions");

    public static readonly Rule ValidYaml = Error(
        "L02",
        "The file is one YAML document in UTF-8 without custom tags.",
        "correct the YAML");

    public static readonly Rule FileNotEmpty = Error(
        "L03",
        "The file is not empty.",
        "start with a line such as \"instance: my_bank\"");

    public static readonly Rule RootIsMapping = Error(
        "L04",
        "The file is a mapping of keys to values.",
        "start with a line such as \"instance: my_bank\"");

    public static readonly Rule KeyOnce = Error("L59", "A key occurs once in a mapping.", "remove one of the two");

    public static readonly Rule KnownKey = Error(
        "L58",
        "Every key is one that the format knows.",
        "correct or remove the key");

    public static readonly Rule SectionIsList = Error("L09", "A section is a list.", "begin each entry with \"- \"");

    public static readonly Rule ItemIsMapping = Error(
        "L10",
        "Each entry of a section is a mapping.",
        "write the entry as \"- key: value\" lines");

    public static readonly Rule RequiredKey = Error("L11", "Required keys are present.", "add the key");
}
