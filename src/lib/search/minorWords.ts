/** Words that only hold a sentence together, in standard Arabic, in dialects and in English. */
import {wordsOf} from './text';

/** All of them, folded. */
export const MINOR_WORDS: ReadonlySet<string> = new Set(
  wordsOf(
    `كيف كيفية شلون شلونك وين اين ليش لماذا لمذا شنو ايش وش شو ماذا متى هل في فى على من الى عن مع عند ما لا لم مو مب ليس انا اني احنا هو هي
     هذا هذه هاي ذي اللي التي الذي ابي ابغي ابغى اريد نبي عندي عندنا لي لنا اقدر قادر يمكن ممكن لازم طريقة الطريقة كل شي شيء الحين الان وايد واجد اذا لو ان او ثم بس حق احتاج محتاج شرح استخدم استخدام ولا
     بدي بدك بدنا بده بدها عم شو هيك هلق هلا هلأ لسا لسه منين ليه ازاي ازيي ايه عايز عايزه عايزين عاوز عاوزه مش مفيش ماكو اكو ده دي دول كده كدا علشان عشان بتاع بتاعي بتاعه بتاعتي معايا معي معاي وياي ويا فيني فيه فيها تبع تبعي حدا
     هالشي هاد هاي هيدا يلي الي جدي مني منه عنه عنها فيهم لها له لهم معه معها عليه عليها شنو منو مين فين كم اي وما ومن ومب وكل كنت كان يكون اكون صار صارت يصير رح راح لما لمن كيفاش بعدين اول
     بدون غير احد محد احط اسوي سوي يسوي افعل اعمل اعرف نعرف
     how to do does did i im the a an my me we our you your in on at of for with from is are be it its this that what where when why who which can cant could
     should would will not no dont doesnt have has get got want need please and or if by as there any some about know use using when just also me my too whether they them their he she his her was were had been being am then than so someone somebody anyone anybody people person thing things one ones still again only really very much many more other another while`,
  ),
);

/** @param word folded */
export const isMinor = (word: string): boolean => MINOR_WORDS.has(word);
