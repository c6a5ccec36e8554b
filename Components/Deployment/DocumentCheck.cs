using Pulumi;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Components.Deployment;

/// <summary>The gate in front of every engine and every file: a document that AWS would refuse does not pass.</summary>
internal static class DocumentCheck
{
    /// <summary>Builds a document and holds it against AWS's published schema, its own cross-references and the size limit.</summary>
    /// <exception cref="RunException">It can't be built, or AWS would refuse it; the message lists every reason.</exception>
    public static T Require<T>(Func<T> build, Func<T, IEnumerable<ResourceDocument>> documents)
    {
        T built;
        try
        {
            built = build();
        }
        catch (TreeException mistake)
        {
            throw new RunException(mistake.Message, mistake);
        }

        var refused =
            from document in documents(built)
            from violation in SchemaCheck.Check(document.Kind, document.Body)
            where violation.Severity == ViolationSeverity.Error
            select $"{document.FileName}: {violation}";
        var messages = refused.ToList();

        return messages.Count == 0 ? built : throw new RunException(string.Join(System.Environment.NewLine, messages));
    }
}
