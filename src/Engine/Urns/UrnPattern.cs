using System.Text;
using System.Text.RegularExpressions;

namespace QsGen.Engine.Urns;

/// <summary>A target of an operation: a URN, or a glob in which <c>*</c> stops at a colon and <c>**</c> does not.</summary>
internal sealed class UrnPattern
{
    private readonly Regex _pattern;

    public UrnPattern(string text)
    {
        Text = text;
        _pattern = new Regex(Translate(text), RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }

    public string Text { get; }

    public bool Matches(Urn urn) => _pattern.IsMatch(urn.Value);

    private static string Translate(string glob)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < glob.Length; i++)
        {
            if (glob[i] != '*')
            {
                pattern.Append(Regex.Escape(glob[i].ToString()));
            }
            else if (i + 1 < glob.Length && glob[i + 1] == '*')
            {
                pattern.Append(".*");
                i++;
            }
            else
            {
                pattern.Append("[^:]*");
            }
        }

        return pattern.Append('$').ToString();
    }
}
