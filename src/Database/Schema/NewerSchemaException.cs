using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>The tables were made by a newer version of the program, so this one leaves them alone.</summary>
/// <param name="prefix">The institution's prefix.</param>
/// <param name="format">The form of its tables.</param>
/// <param name="writer">The version that gave them that.</param>
internal sealed class NewerSchemaException(string prefix, int format, string writer) : SqlSessionException(
    FormattableString.Invariant(
        $"the tables of '{prefix}' have format {format}, which QsGen {writer} gave them; this is QsGen {SchemaFormat.Program}, ")
    + FormattableString.Invariant($"which knows formats up to {SchemaFormat.Current}, and leaves them alone. Use QsGen {writer} or later, ")
    + "or a copy of the database from before the upgrade")
{
}
