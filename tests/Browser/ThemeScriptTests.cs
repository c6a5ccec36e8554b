using QsGen.Handbook.Look;
using QsGen.Institution;

namespace QsGen.Tests.Browser;

/// <summary>The colours that the page makes of a theme can be read, light and dark, whatever the theme.</summary>
internal sealed class ThemeScriptTests
{
    [Test]
    public async Task Tokens_OfAnyTheme_KeepContrast()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync("/");

        var faint = await visit.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const address = document.querySelector('script[type=module]').src.replace('main.js', 'theme.js');
              const { tokens, contrast } = await import(address);
              const themes = [
                ['#2E5090', '#FFFFFF', '#1C2B3A'], ['#FFE600', '#FFFFFF', '#222222'], ['#0A0A0A', '#101418', '#F0F0F0'],
                ['#FFFFFF', '#FFFFFF', '#FFFFFF'], ['#808080', '#808080', '#808080'], ['#FF0000', '#00FF00', '#0000FF'],
              ];
              const faint = [];
              for (const [Accent, PrimaryBackground, PrimaryForeground] of themes) {
                for (const dark of [false, true]) {
                  const colors = { Accent, PrimaryBackground, PrimaryForeground };
                  const made = tokens({ palette: [Accent, '#EEEEEE', '#111111'], colors }, dark);
                  const need = (name, against, ratio) => {
                    if (contrast(made[name], made[against]) < ratio) faint.push(`${Accent} ${dark} ${name} on ${against}`);
                  };
                  for (const name of ['ink', 'muted', 'accent', 'danger', 'warning', 'success']) {
                    need(name, 'surface', 4.5);
                    need(name, 'ground', 4.5);
                  }
                  need('accent-on', 'accent', 4.5);
                  need('edge', 'surface', 3);
                  for (const color of made.palette.split(',')) {
                    if (contrast(color, made.surface) < 3) faint.push(`${color} of ${Accent} ${dark}`);
                  }
                }
              }
              return faint;
            }
            """);

        Assert.That(faint, Is.Empty);
    }

    // The handbook's pages are coloured before any script runs, so the rule is written twice.
    [Test]
    public async Task Tokens_AreThoseOfTheHandbook()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync("/");
        var bundled = BundledInstitutions.Load("sasquatch_pr").Theme!;
        ThemeBlock[] themes =
        [
            bundled,
            bundled with { Accent = new("#FFE600") },
            bundled with { PrimaryBg = new("#101418"), PrimaryFg = new("#F0F0F0") },
        ];
        foreach (var theme in themes)
        {
            var colors = new
            {
                Accent = theme.Accent.ToString(),
                PrimaryBackground = theme.PrimaryBg.ToString(),
                PrimaryForeground = theme.PrimaryFg.ToString(),
                SecondaryBackground = theme.SecondaryBg.ToString(),
                Danger = theme.Danger.ToString(),
                Warning = theme.Warning.ToString(),
                Success = theme.Success.ToString(),
            };
            foreach (var isDark in (bool[])[false, true])
            {
                var made = await visit.Page.EvaluateAsync<Dictionary<string, string>>(
                    """
                    async ([colors, dark]) => {
                      const address = document.querySelector('script[type=module]').src.replace('main.js', 'theme.js');
                      const { palette, rest, ...made } = (await import(address)).tokens({ palette: [], colors }, dark);
                      return Object.fromEntries(Object.entries(made).map(([name, color]) => [name, color.toLowerCase()]));
                    }
                    """,
                    new object[] { colors, isDark });
                var handbook = ThemeStyles.Tokens(theme, isDark).ToDictionary(token => token.Name, token => token.Color);

                Assert.That(made, Has.Count.GreaterThan(10));
                Assert.That(made, Is.SubsetOf(handbook), $"{theme.Accent} {isDark}");
            }
        }
    }
}
