using System.Globalization;

namespace QsGen.Institution;

/// <summary>Names of an institution's file as readers of sheets and reports see them. SQL says the same in <c>in_words</c>.</summary>
internal static class NameInWords
{
    /// <summary>A name that begins with a capital and has blanks for underscores: <c>ach_inbound</c> is <c>Ach inbound</c>. Names without
    /// underscores, such as <c>CustomerDeposit</c>, are words of the institution and stay.</summary>
    public static string Of(string name) =>
        name.Length == 0 ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..].Replace('_', ' ');
}
