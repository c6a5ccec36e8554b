namespace QsGen.Institution.Findings;

/// <summary>Rules of the instance prefix.</summary>
internal static partial class LoadRules
{
    public static readonly Rule InstancePresent = Error(
        "L05",
        "The file names its instance.",
        "add a line such as \"instance: my_bank\", or set tablePrefix in the stack's settings");

    public static readonly Rule InstanceIsText = Error(
        "L06",
        "The instance is text.",
        "write a name that starts with a letter, or put quotes around it");

    public static readonly Rule InstancePattern = Error(
        "L07",
        "The instance is lower-case letters, digits and underscores, and starts with a letter.",
        "use a name such as my_bank");

    public static readonly Rule InstanceLength = Error(
        "L08",
        "The instance has at most 30 characters.",
        "shorten the name");
}
