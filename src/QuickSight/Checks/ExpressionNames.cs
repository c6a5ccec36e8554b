using System.Collections.Immutable;

namespace QsGen.QuickSight.Checks;

/// <summary>The names that an expression uses: <c>{column}</c> and <c>${parameter}</c>, outside of quoted texts.</summary>
/// <param name="Fields">Columns and calculated fields, without repeats, in order.</param>
/// <param name="Parameters">Parameters, without repeats, in order.</param>
internal sealed record ExpressionNames(ImmutableArray<string> Fields, ImmutableArray<string> Parameters)
{
    /// <summary>Reads the names of an expression.</summary>
    public static ExpressionNames Of(string expression)
    {
        var fields = new List<string>();
        var parameters = new List<string>();
        var quoted = false;
        for (var i = 0; i < expression.Length; i++)
        {
            if (expression[i] == '\'')
            {
                quoted = !quoted;
            }
            else if (!quoted && expression[i] == '{' && expression.IndexOf('}', i) is var end and > 0)
            {
                var isParameter = i > 0 && expression[i - 1] == '$';
                (isParameter ? parameters : fields).Add(expression[(i + 1)..end]);
                i = end;
            }
        }

        return new([.. fields.Distinct()], [.. parameters.Distinct()]);
    }
}
