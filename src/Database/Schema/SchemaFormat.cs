using System.Reflection;

namespace QsGen.Database.Schema;

/// <summary>The form of an institution's tables, by which a program tells whether another version of it has been there.</summary>
/// <remarks>
/// A database says in its schema table which form it has and which version of the program gave it that. Older forms are brought forward by
/// applying the schema; a newer one is refused, because nobody can know what an older program would spoil in it.
/// </remarks>
internal static class SchemaFormat
{
    /// <summary>The form that this program declares. A release whose tables differ from those of the release before counts it up:
    /// <c>tests/Stacks/Formats</c> says how.</summary>
    public const int Current = 1;

    /// <summary>The form of databases that say none: they were made before any release.</summary>
    public const int Unnumbered = 0;

    /// <summary>The version of this program, such as <c>0.1.0</c>.</summary>
    public static string Program { get; } =
        typeof(SchemaFormat).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>Lets a form pass that this program knows.</summary>
    /// <param name="prefix">The institution's prefix.</param>
    /// <param name="found">The form that the database has.</param>
    /// <param name="writer">The version of the program that gave it that; null when it says none.</param>
    /// <exception cref="NewerSchemaException">It is newer.</exception>
    public static void Require(string prefix, int found, string? writer)
    {
        if (found > Current)
        {
            throw new NewerSchemaException(prefix, found, writer ?? "of a later version");
        }
    }
}
