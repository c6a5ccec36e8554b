using QsGen.QuickSight.Calculations;

namespace QsGen.QuickSight.Checks;

/// <summary>Expressions name declared parameters, columns of their dataset and other calculated fields of it, without circles.</summary>
internal static class ExpressionCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index) => index.Calculated.SelectMany(field => Run(index, field));

    private static IEnumerable<TreeProblem> Run(TreeIndex index, CalculatedField field)
    {
        TreeProblem Problem(string message) =>
            index.Problem("expression", $"calculated field '{field.Name}' {message}", field.Origin);

        var names = ExpressionNames.Of(field.Expression);
        foreach (var parameter in names.Parameters.Where(name => index.ParameterNamed(name) is null))
        {
            yield return Problem($"reads parameter '${{{parameter}}}', which the app does not declare");
        }

        foreach (var name in names.Fields.Where(name => field.Dataset.Find(name) is null))
        {
            if (index.CalculatedNamed(name) is not { } other)
            {
                yield return Problem($"reads '{{{name}}}', which is neither a column of dataset '{field.Dataset.Identifier}' "
                    + "nor a calculated field");
            }
            else if (!ReferenceEquals(other.Dataset, field.Dataset))
            {
                yield return Problem($"reads '{{{name}}}' of another dataset, '{other.Dataset.Identifier}'");
            }
            else if (index.Closure(other).Contains(field))
            {
                yield return Problem($"reads itself through '{{{name}}}'");
            }
        }
    }
}
