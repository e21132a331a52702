package io.github.petitionkit.identity;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Older and other forms of ideographs that stand beside the usual ones in Japanese names: 髙橋 is 高橋, and 渡邊 is 渡辺. A family
 * register has one form, a keyboard often gives the other. Source: the forms in brackets in the list of kanji for general use (常用漢字表,
 * Cabinet notification of 30 November 2010), and forms of family registers that the Ministry of Justice has allowed to be replaced.
 */
final class HanForms {
    private static final int FIRST = 0x3400;

    private static final Map<Integer, Integer> IN_USE = table(
            "髙﨑嵜𠮷德邊邉齋齊濱濵澤廣國櫻惠眞龍瀧萬與壽嶋嶌冨桒舘栁淵渊榮藏豐靜"
                    + "圓學寬實淺瀨黑增橫黃條檜槇應關縣莊緖禮祿鹽鐵驛顯曉曾會來假佛兒乘團圍"
                    + "圖壯奧孃寶峽巢帶彌恆戶拔擇收敎晝步每氣燈狹獨畫當盜碎稻穗絲綠聰聲臺舊"
                    + "藝藥處號螢衞裝覺觀譽讀賴輕辨遙遲鄕釋錄鑛險隱隨靈飮髮鬪鷄鷗麥點齒龜𣘺"
                    + "槗吳內凉卷勳勵峯嶽礒礪竈籠薗諌躰鈎鎭頰",
            "高崎崎吉徳辺辺斎斉浜浜沢広国桜恵真竜滝万与寿島島富桑館柳渕渕栄蔵豊静"
                    + "円学寛実浅瀬黒増横黄条桧槙応関県荘緒礼禄塩鉄駅顕暁曽会来仮仏児乗団囲"
                    + "図壮奥嬢宝峡巣帯弥恒戸抜択収教昼歩毎気灯狭独画当盗砕稲穂糸緑聡声台旧"
                    + "芸薬処号蛍衛装覚観誉読頼軽弁遥遅郷釈録鉱険隠随霊飲髪闘鶏鴎麦点歯亀橋"
                    + "橋呉内涼巻勲励峰岳磯砺竃篭園諫体鉤鎮頬");

    private HanForms() {}

    /** Returns the usual form of an ideograph; any other character as it is. */
    static int inUse(int character) {
        return character < FIRST ? character : IN_USE.getOrDefault(character, character);
    }

    private static Map<Integer, Integer> table(String older, String usual) {
        int[] from = older.codePoints().toArray();
        int[] to = usual.codePoints().toArray();
        return IntStream.range(0, from.length).boxed().collect(Collectors.toUnmodifiableMap(i -> from[i], i -> to[i]));
    }
}
