namespace QsGen.QuickSight.Schema;

/// <summary>Finds the names in calculated-field expressions: <c>${parameter}</c> and <c>{column}</c>.</summary>
internal static class Expressions
{
    /// <summary>The parameters that an expression reads.</summary>
    public static IEnumerable<string> Parameters(string expression) => Names(expression, wantParameters: true);

    /// <summary>The columns and calculated fields that an expression reads.</summary>
    public static IEnumerable<string> Columns(string expression) => Names(expression, wantParameters: false);

    private static IEnumerable<string> Names(string expression, bool wantParameters)
    {
        var inText = false;
        for (var at = 0; at < expression.Length; at++)
        {
            if (expression[at] == '\'')
            {
                inText = !inText;
            }
            else if (expression[at] == '{' && !inText)
            {
                var end = expression.IndexOf('}', at);
                if (end < 0)
                {
                    yield break;
                }

                var isParameter = at > 0 && expression[at - 1] == '$';
                if (isParameter == wantParameters)
                {
                    yield return expression[(at + 1)..end];
                }

                at = end;
            }
        }
    }
}
