using System.Collections.Immutable;
using QsGen.QuickSight.Schema;

namespace QsGen.Components.Deployment;

/// <summary>Holds documents against everything that AWS is known to refuse, before an engine or a file gets them.</summary>
internal static class DocumentCheck
{
    /// <summary>Checks documents on their own: AWS's published schemas, the size limit and the references inside each.</summary>
    /// <returns>Everything found, warnings included.</returns>
    public static ImmutableArray<DocumentFinding> Find(IEnumerable<ResourceDocument> documents) =>
        [.. documents.SelectMany(document => Located(document, ResourceSchemaCheck.Check(document.Kind, document.Body)))];

    /// <summary>Checks the documents of an app, and the definition's columns and parameters against its datasets.</summary>
    /// <remarks>The dashboard publishes the analysis's definition, so references are followed once, in the analysis.</remarks>
    /// <returns>Everything found, warnings included.</returns>
    public static ImmutableArray<DocumentFinding> Find(AppDocuments app)
    {
        var (analysis, dashboard) = (app.Analysis, app.Dashboard);

        return
        [
            .. Find(app.DataSets.Add(analysis)),
            .. Located(analysis, ColumnReferences.Check(analysis.Body, app.DataSets.Select(dataSet => dataSet.Body))),
            .. Located(dashboard, ResourceSchemaCheck.CheckBody(dashboard.Kind, dashboard.Body)),
        ];
    }

    private static IEnumerable<DocumentFinding> Located(ResourceDocument document, IEnumerable<SchemaViolation> violations) =>
        violations.Select(violation => DocumentFinding.Of(document.FileName, violation));
}
