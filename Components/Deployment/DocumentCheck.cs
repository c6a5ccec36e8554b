using System.Collections.Immutable;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Components.Deployment;

/// <summary>Holds documents against everything that AWS is known to refuse, before an engine or a file gets them.</summary>
internal static class DocumentCheck
{
    /// <summary>Checks documents that belong together: AWS's published schemas, the size limit, the references inside each document,
    /// and the columns and parameters of the datasets that a definition is declared on.</summary>
    /// <returns>Everything found, warnings included.</returns>
    public static ImmutableArray<DocumentFinding> Find(IReadOnlyCollection<ResourceDocument> documents)
    {
        var dataSets = documents.Where(document => document.Kind == ResourceKind.DataSet).Select(document => document.Body).ToList();
        var findings =
            from document in documents
            from violation in SchemaCheck.Check(document.Kind, document.Body).Concat(Columns(document))
            select DocumentFinding.Of(document.FileName, violation);

        return [.. findings];

        ImmutableArray<SchemaViolation> Columns(ResourceDocument document) =>
            document.Kind is ResourceKind.Analysis or ResourceKind.Dashboard ? ColumnReferences.Check(document.Body, dataSets) : [];
    }
}
